import { useState } from 'react';
import { Text } from '@hubspot/ui-extensions';
import type { Fit } from '../../src/views/fit.ts';
import type { Reply } from '../../src/wire/reply.ts';
export const FitCard = ({ fit }: { fit: Fit & Reply }) => <Text>{[useState(fit)]}</Text>;
