// The columns of DNA's event list in its order, and those that Entente puts after them, by which its own files are known again.

export const DNA_COLUMNS = [
  'statement ID',
  'time',
  'document ID',
  'document title',
  'author',
  'source',
  'section',
  'type',
  'text',
  'person',
  'organization',
  'concept',
  'agreement',
] as const;

export const OWN_COLUMNS = [
  'issue',
  'issue kind',
  'counterpart',
  'country',
  'confidence',
  'rule',
  'url',
] as const;
