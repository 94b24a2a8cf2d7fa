import { useExtensionContext } from '@hubspot/ui-extensions';

/**
 * The address of the glossary, a page of the app: account, app, path. Null where HubSpot does not say which app this
 * is. The address is the one at which HubSpot shows app pages; it redirects to the data centre of the account.
 */
export function useGlossaryAddress(): string | null {
  const { portal, extension } = useExtensionContext<'crm.record.tab'>();
  return extension === undefined
    ? null
    : `https://app.hubspot.com/app/${portal.id}/${extension.appId}/glossary`;
}
