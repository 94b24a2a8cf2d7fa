import { useMemo } from 'react';
import { useExtensionContext } from '@hubspot/ui-extensions';
import { appFunctions } from './app-function.ts';
import { callBy } from './call.ts';
import type { Call } from './requests.ts';
import { overHttp } from './over-http.ts';

/** The way to Plumbline's functions from this card: the service where its address is set, else the app's functions. */
export function useCall(): Call {
  const { user, variables } = useExtensionContext<'crm.record.tab'>();
  const serviceUrl = String(variables?.['PLUMBLINE_SERVICE_URL'] ?? '');
  const { id, email, firstName, lastName } = user;
  return useMemo(() => {
    const person = { id: String(id), email, name: [firstName, lastName].filter(Boolean).join(' ') };
    return callBy(serviceUrl === '' ? appFunctions(person) : overHttp(serviceUrl));
  }, [serviceUrl, id, email, firstName, lastName]);
}
