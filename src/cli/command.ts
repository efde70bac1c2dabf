// What every command of the command line is.

export interface Command {
  readonly summary: string;
  readonly help: string;
  /** Gets the arguments after the command's name; returns the exit status. Throws UsageError. */
  run(args: readonly string[]): Promise<number>;
}
