// What a menu offers: an entry that explains itself.

export interface Choice<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** One line in plain words. */
  readonly explanation: string;
  /** In the field's notation; null where there is none to give. */
  readonly formula: string | null;
}
