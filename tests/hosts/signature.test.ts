import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signatureProblem, type SignedRequest } from '../../src/hosts/http/signature.ts';

const secret = 'example-secret';
const now = 1_790_000_000_000;
const uri = 'https://plumbline.example.com/functions/readFit?userId=7&userEmail=rep%40example.com&portalId=1';
const signedUri =
  'https://plumbline.example.com/functions/readFit?userId=7&userEmail=rep@example.com&portalId=1';
const body = '{"object":"deal","id":"42"}';

function request(
  more: Partial<SignedRequest> = {},
  timestamp = String(now),
  over = signedUri,
): SignedRequest {
  const signature = createHmac('sha256', secret).update(`POST${over}${body}${timestamp}`).digest('base64');
  return { method: 'POST', uri, body, signature, timestamp, ...more };
}

describe('the signature of a request from HubSpot', () => {
  it('is believed when HubSpot made it with our secret, over the decoded address', () => {
    expect(signatureProblem(request(), secret, now)).toBeNull();
  });

  it.each([
    ['another body', { body: '{"object":"deal","id":"43"}' }],
    ['another address', { uri: uri.replace('portalId=1', 'portalId=2') }],
    ['another method', { method: 'GET' }],
    ['a signature of another length', { signature: 'abc' }],
  ])('is forged with %s', (_, change) => {
    expect(signatureProblem(request(change), secret, now)).toBe('forged');
  });

  it('is forged when made with another secret', () => {
    expect(signatureProblem(request(), 'another-secret', now)).toBe('forged');
  });

  it.each([
    ['older than five minutes', String(now - 300_001)],
    ['more than five minutes ahead', String(now + 300_001)],
    ['no number', 'NaN'],
    ['negative', '-1'],
  ])('is stale when its time is %s', (_, timestamp) => {
    expect(signatureProblem(request({}, timestamp), secret, now)).toBe('stale');
  });

  it('is missing when there is none, or no time beside it', () => {
    expect(signatureProblem(request({ signature: undefined }), secret, now)).toBe('unsigned');
    expect(signatureProblem(request({ timestamp: undefined }), secret, now)).toBe('unsigned');
  });
});
