// A confidence, 0 to 1, to a word for the reader. The steps are conventions, not measurements.

/** "very sure", "sure", "fairly sure" or "unsure". */
export function certaintyWord(confidence: number): string {
  if (confidence >= 0.9) return 'very sure';
  if (confidence >= 0.75) return 'sure';
  if (confidence >= 0.5) return 'fairly sure';
  return 'unsure';
}
