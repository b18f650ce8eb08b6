/** What went wrong, in one sentence for the person at the terminal: the cause, and what to do. */
export class Failure extends Error {
  /** 1: the app does not do what it should; 2: the call or the environment is wrong. */
  readonly exitCode: 1 | 2;
  /** Lines that help to find the cause, such as the end of a log. */
  readonly details: string | undefined;

  constructor(message: string, exitCode: 1 | 2, options: { readonly cause?: unknown; readonly details?: string } = {}) {
    super(message, { cause: options.cause });
    this.name = "Failure";
    this.exitCode = exitCode;
    this.details = options.details;
  }
}
