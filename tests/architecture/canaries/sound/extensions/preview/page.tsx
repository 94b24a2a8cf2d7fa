import { createRoot } from 'react-dom';
import { RemoteRenderer } from '@remote-ui/react';
import type { Fit } from '../../src/views/fit.ts';
import type { Reply } from '../../src/wire/reply.ts';
export const page = (fit: Fit & Reply) => createRoot(<RemoteRenderer fit={fit} />);
