// What a person has changed in what was read, as data: each is a rule that is applied to the workspace as it was read, in
// order, and can be taken out again. Ids are canonical, so a merge or a name holds for the next article too.

import type { DocumentId } from './document.ts';
import type { Entity, EntityId, EntityType } from './entity.ts';
import type { Issue, IssueId, IssueKind } from './issue.ts';
import type { Statement, StatementId } from './statement.ts';

export type CorrectionId = string & { readonly __brand: 'CorrectionId' };

interface CorrectionBase {
  readonly id: CorrectionId;
  /** When it was made, ISO 8601 in UTC. */
  readonly madeAt: string;
}

/** A statement held right or wrong as it stands. `statement` is as it was then, so that an accepted one outlives re-reading. */
export interface ReviewCorrection extends CorrectionBase {
  readonly kind: 'review';
  readonly verdict: 'accepted' | 'rejected';
  readonly statement: Statement;
}

/** What a person can change about a statement; `document` and `id` stay. */
export type StatementEdit = Pick<
  Statement,
  | 'holders'
  | 'holderSpans'
  | 'stance'
  | 'issue'
  | 'issueSpan'
  | 'counterparts'
  | 'counterpartSpans'
  | 'evidence'
  | 'cue'
  | 'said'
  | 'about'
>;

/** `statement` is as it was found; `edit` takes the place of its fields. */
export interface EditCorrection extends CorrectionBase {
  readonly kind: 'edit';
  readonly statement: Statement;
  readonly edit: StatementEdit;
}

/** A statement that a person found in the text. Its provenance is `person`. */
export interface AdditionCorrection extends CorrectionBase {
  readonly kind: 'addition';
  readonly statement: Statement;
}

/** An actor that no text names as such, or that was missed. */
export interface NewEntityCorrection extends CorrectionBase {
  readonly kind: 'new-entity';
  readonly entity: Entity;
}

export interface NewIssueCorrection extends CorrectionBase {
  readonly kind: 'new-issue';
  readonly issue: Issue;
}

/** Enough to make an entity again where no article that is open names it any more. */
export type EntityShape = Pick<Entity, 'id' | 'name' | 'type' | 'country'>;
export type IssueShape = Pick<Issue, 'id' | 'label' | 'kind' | 'parent' | 'country'>;

/** `from` are the same as `into`, here and in every article to come. */
export interface EntityMergeCorrection extends CorrectionBase {
  readonly kind: 'merge-entities';
  readonly from: readonly EntityId[];
  readonly into: EntityShape;
}

/** Only what is given changes. */
export interface EntityChangeCorrection extends CorrectionBase {
  readonly kind: 'change-entity';
  readonly entity: EntityId;
  readonly change: {
    readonly name?: string;
    readonly type?: EntityType;
    readonly country?: string | null;
    readonly body?: EntityId | null;
  };
}

/** Mentions with one of these wordings, or all in one of these documents, are of another: two people of one name. */
export interface EntitySplitCorrection extends CorrectionBase {
  readonly kind: 'split-entity';
  readonly entity: EntityId;
  readonly wordings: readonly string[];
  readonly documents: readonly DocumentId[];
  readonly into: EntityShape;
}

export interface IssueMergeCorrection extends CorrectionBase {
  readonly kind: 'merge-issues';
  readonly from: readonly IssueId[];
  readonly into: IssueShape;
}

export interface IssueChangeCorrection extends CorrectionBase {
  readonly kind: 'change-issue';
  readonly issue: IssueId;
  readonly change: {
    readonly label?: string;
    readonly kind?: IssueKind;
    readonly parent?: IssueId | null;
    readonly country?: string | null;
  };
}

/** These statements are about another issue; which is made where there is none of its id. */
export interface IssueSplitCorrection extends CorrectionBase {
  readonly kind: 'split-issue';
  readonly issue: IssueId;
  readonly statements: readonly StatementId[];
  readonly into: IssueShape;
}

export type Correction =
  | ReviewCorrection
  | EditCorrection
  | AdditionCorrection
  | NewEntityCorrection
  | NewIssueCorrection
  | EntityMergeCorrection
  | EntityChangeCorrection
  | EntitySplitCorrection
  | IssueMergeCorrection
  | IssueChangeCorrection
  | IssueSplitCorrection;
