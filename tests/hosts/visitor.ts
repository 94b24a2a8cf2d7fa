/** What a browser was shown. */
export interface Seen {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** An admin's browser: it keeps the cookie, and finds the service where its proxy would. */
export class Visitor {
  readonly #port: number;
  readonly #publicUrl: string;
  #cookie = '';

  constructor(port: number, publicUrl: string) {
    this.#port = port;
    this.#publicUrl = publicUrl;
  }

  /** Opens one address, and goes no further. */
  async open(address: string): Promise<Seen> {
    const here = address.replace(this.#publicUrl, `http://127.0.0.1:${this.#port}`);
    const response = await fetch(here, { headers: { cookie: this.#cookie }, redirect: 'manual' });
    const cookie = response.headers.get('set-cookie');
    if (cookie !== null) this.#cookie = cookie.split(';')[0] ?? '';
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  /** Begins to install, and agrees; the address that HubSpot sends the browser back to, not yet opened. */
  async agreed(): Promise<string> {
    const begun = await this.open(`${this.#publicUrl}/oauth/install`);
    const asked = await this.open(begun.headers.get('location') ?? '');
    return asked.headers.get('location') ?? '';
  }

  /** Installs the app. */
  async install(): Promise<Seen> {
    return this.open(await this.agreed());
  }
}
