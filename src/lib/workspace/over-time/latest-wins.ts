// Asks one thing at a time, and of all that is asked meanwhile only the last: moves of a brush come faster than a worker
// answers, and only where the brush is now matters.

export class LatestWins<Request, Answer> {
  readonly #ask: (request: Request) => Promise<Answer>;
  readonly #take: (answer: Answer, request: Request) => void;
  readonly #fail: (error: unknown) => void;
  #next: { readonly request: Request } | null = null;
  #isBusy = false;
  /** Answers to what was asked before are not wanted any more. */
  #age = 0;

  constructor(
    ask: (request: Request) => Promise<Answer>,
    take: (answer: Answer, request: Request) => void,
    fail: (error: unknown) => void,
  ) {
    this.#ask = ask;
    this.#take = take;
    this.#fail = fail;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  ask(request: Request): void {
    this.#next = { request };
    if (!this.#isBusy) void this.#work();
  }

  /** What is under way is not taken, and what waits is not asked. */
  forget(): void {
    this.#next = null;
    this.#age++;
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    while (this.#next) {
      const { request } = this.#next;
      this.#next = null;
      const age = this.#age;
      try {
        const answer = await this.#ask(request);
        if (age === this.#age) this.#take(answer, request);
      } catch (error) {
        if (age === this.#age) this.#fail(error);
      }
    }
    this.#isBusy = false;
  }
}
