import type { RecordKind } from '../../../core/condition/model.ts';
import { scoreAll, type ScoreReport } from '../../../functions/score-all.ts';
import type { GtmModel } from '../../../model/gtm-model.ts';
import { crmErrorWords, type CrmName } from '../../crm-error-words.ts';
import { asPlumbline } from '../as-plumbline.ts';
import { badUsage } from '../bad-usage.ts';
import { bothCrms, crmNamed, openedForWork } from '../crm-command.ts';
import type { ExitCode, Io } from '../io.ts';
import { parseOptions } from '../options.ts';

export const name = 'fit refresh';
export const summary = 'Score every company, contact and lead of the account anew, and keep what changed.';
export const usage = `plumbline fit refresh --crm hubspot|salesforce [--config DIR] [--json]

Scores the records for which the model has a scorecard and writes what changed: score, tier, coverage, reasons and the model's
version. What was kept as it was at creation stays. Run it after publishing a new ideal customer profile, and from a schedule:
cards score what they show, lists and reports go by what is kept. Cut off or run twice, it writes nothing twice.

  --crm CRM     hubspot: HUBSPOT_ACCESS_TOKEN in the environment says which account. salesforce: the environment of
                plumbline deploy salesforce says which org.
  --config DIR  The model's folder. Without it: the release in force in the account; where there is none, ./config, else
                the worked example that comes with Plumbline.
  --json        Print one JSON object: {"account", "model", "scored": [{"object", "written", "unchanged", "failed"}]}.

In HubSpot a hundred records take one call to read and at most one to write; in Salesforce two hundred. Ends with 0 when it is
done, with 1 when the model is wrong, with 2 when it was called wrongly, and with 3 when the account could not be read or some
records were refused; run again, it writes only what is left.
`;

type Scored = ScoreReport & { readonly object: RecordKind };

const objects = ['company', 'contact', 'lead'] as const;

/** Scores the account once. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(args, { crm: 'text', config: 'text', json: 'switch' });
  if (!parsed.ok) return badUsage(io, name, parsed.error);
  const { options, words } = parsed.value;
  const named = crmNamed(options, words, bothCrms);
  if (!named.ok) return badUsage(io, name, named.error);
  const opened = await openedForWork(io, name, named.value, options);
  if (!opened.ok) return opened.error;
  const { model, account } = opened.value;
  const asked = asPlumbline(opened.value, named.value);
  const scored: Scored[] = [];
  for (const object of objects.filter((one) => hasScorecard(model, one))) {
    const report = await scoreAll(object, asked);
    if (!report.ok) {
      io.stderr.write(
        `Not every ${object} was read; run it again. ${crmErrorWords(report.error, named.value)}\n`,
      );
      return 3;
    }
    scored.push({ object, ...report.value });
  }
  io.stdout.write(
    options.json === true
      ? `${JSON.stringify({ account: account.id, model: model.version, scored })}\n`
      : refreshReport(scored, model, named.value),
  );
  return scored.some(({ failed }) => failed.length > 0) ? 3 : 0;
}

const hasScorecard = (model: GtmModel, object: RecordKind): boolean =>
  model.scorecards.some((scorecard) => scorecard.object === object);

const plural = { company: 'companies', contact: 'contacts', lead: 'leads', deal: 'deals' } as const;
const mostTold = 20;

function refreshReport(scored: readonly Scored[], model: GtmModel, crm: CrmName): string {
  if (scored.length === 0)
    return 'The model has no scorecard for companies, contacts or leads: nothing was scored.\n';
  const lines = scored.flatMap(({ object, written, unchanged, failed }) => [
    `${plural[object]}: ${written} written, ${unchanged} right already, ${failed.length} refused.`,
    ...failed
      .slice(0, mostTold)
      .map(({ ref, error }) => `  ${ref.id}: ${error ? crmErrorWords(error, crm) : 'no reason was told'}`),
    ...(failed.length > mostTold ? [`  and ${failed.length - mostTold} more`] : []),
  ]);
  return [`Scored with model ${model.version}.`, ...lines, ''].join('\n');
}
