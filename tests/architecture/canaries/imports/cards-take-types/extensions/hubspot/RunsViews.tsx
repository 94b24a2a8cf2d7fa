import { fit } from '../../src/views/fit.ts';
import { Reply } from '../../src/wire/reply.ts';
export const RunsViews = () => <>{[fit, Reply]}</>;
