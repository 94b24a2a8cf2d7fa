import { FitCard } from '../../extensions/hubspot/FitCard.tsx';
export const leak = FitCard;
