/** A toast as a test reads it from the page. */
interface Toast {
  readonly title: string;
  readonly variant?: string;
}

/** The event that the platform shows as a toast; the page keeps what it said. */
export class ShowToastEvent extends CustomEvent<Toast> {
  constructor(toast: Toast) {
    super('lightning__showtoast', { bubbles: true, composed: true, detail: toast });
    const page = globalThis as { toasts?: Toast[] };
    page.toasts = [...(page.toasts ?? []), toast];
  }
}
