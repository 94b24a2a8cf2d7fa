import { err, ok, type Result } from '../../base/result.ts';
import { speaksFor } from '../../views/admin/show-acknowledged.ts';
import type { ProblemView } from '../../views/parts.ts';
import { changedMeanwhile, decideElsewhere } from '../../views/show-problem.ts';
import { either } from '../../views/words.ts';
import { AcknowledgeIcp } from '../../wire/admin-request.ts';
import type { PlumblinePageReply } from '../../wire/admin-reply.ts';
import { parseRequest } from '../parse.ts';
import { problemOf } from '../problem-of.ts';
import { inForce, type InForce } from './in-force.ts';
import { icpOf, pageOf, type PageAsked } from './page-of.ts';

/** One function takes note of the ideal customer profile in force. Only for somebody who speaks for it, verified. */
export async function acknowledgeIcp(
  parameters: unknown,
  asked: PageAsked,
): Promise<Result<PlumblinePageReply, ProblemView>> {
  const request = parseRequest(AcknowledgeIcp, parameters);
  if (!request.ok) return request;
  const { icp, of } = request.value;
  const found = await inForce(asked);
  if (!found.ok) return found;
  if (icpOf(found.value.head) !== icp)
    return err(changedMeanwhile('Another ideal customer profile is in force by now.'));
  const speaker = speakerFor(of, found.value, asked);
  if (!speaker.ok) return speaker;
  const kept = await asked.releases.acknowledge(icp, { of, by: speaker.value, at: asked.now });
  if (!kept.ok) return err(problemOf(kept.error, 'It was not noted.'));
  const page = await pageOf(asked, { drift: false });
  return page.ok ? ok({ page: page.value, said: `Noted: ${of} has read it.` }) : page;
}

/** The name by which the model knows whoever asks. */
function speakerFor(
  of: AcknowledgeIcp['of'],
  { model }: InForce,
  { caller }: PageAsked,
): Result<string, ProblemView> {
  const speakers = model.people.filter((person) => person.speaksFor.includes(of));
  if (!caller.signed)
    return err(
      decideElsewhere(
        'This installation does not know for certain who you are. Say it with plumbline model acknowledge.',
      ),
    );
  const email = caller.email ?? null;
  const speaker = speakers.find((person) => speaksFor([person], email));
  if (speaker) return ok(speaker.name);
  const names = either(speakers.map(({ name }) => name));
  return err(
    decideElsewhere(names === '' ? `Nobody in people.yaml speaks for ${of}.` : `${names} speaks for ${of}.`),
  );
}
