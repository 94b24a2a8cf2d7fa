/** No answer came: what was asked may have been done, or not. */
export interface NoReply {
  readonly reason: 'network' | 'timeout';
}
