import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityId } from '#lib/model/entity.ts';
import type { IssueId } from '#lib/model/issue.ts';
import type { Statement } from '#lib/model/statement.ts';
import { buildNetwork } from '#lib/network/build-network.ts';
import { inventedWorkspace as workspace } from '../../fixtures/invented-workspace.ts';

const network = buildNetwork(workspace, workspace.statements);
const edge = (id: string) => network.edges.find((each) => each.id === id);
const statement = (id: string): Statement => workspace.statements.find((each) => each.id === id)!;
const only = (...ids: string[]) => buildNetwork(workspace, ids.map(statement));

describe('a statement without counterparts', () => {
  test('gives an edge from its holder to its issue', () => {
    const { edges } = only('dock:15');
    expect(edges).toEqual([
      {
        id: 'stance:disagree:person:tomasz-wolan>proposal:lift-tariffs',
        kind: 'stance',
        source: 'person:tomasz-wolan',
        target: 'proposal:lift-tariffs',
        stance: 'disagree',
        directed: false,
        weight: 1,
        statements: ['dock:15'],
        issues: ['proposal:lift-tariffs'],
        issueLabels: ['Lifting the tariffs'],
      },
    ]);
  });

  test('gives one edge for each of several holders', () => {
    const joint: Statement = {
      ...statement('dock:15'),
      holders: ['person:tomasz-wolan', 'person:ines-carvalho'] as EntityId[],
    };
    const stances = buildNetwork(workspace, [joint]).edges.filter(({ kind }) => kind === 'stance');
    expect(stances.map(({ source }) => source)).toEqual(['person:ines-carvalho', 'person:tomasz-wolan']);
  });

  test('gives nothing where it has no issue', () => {
    expect(buildNetwork(workspace, [{ ...statement('dock:15'), issue: null }]).nodes).toEqual([]);
  });
});

describe('a statement with counterparts', () => {
  test('gives an edge between the actors, labelled by the issue, and none to the issue', () => {
    const { nodes, edges } = only('bergen:7');
    expect(edges.map(({ id, issueLabels }) => ({ id, issueLabels }))).toEqual([
      { id: 'relation:disagree:country:ISL~country:NZL', issueLabels: ['Seabed mining'] },
    ]);
    expect(nodes.map(({ id }) => id)).toEqual(['country:ISL', 'country:NZL']);
  });

  test('keeps its direction where one side speaks of the other', () => {
    expect(edge('relation:disagree:country:NOR~person:ines-carvalho')).toMatchObject({
      source: 'person:ines-carvalho',
      target: 'country:NOR',
      directed: true,
    });
  });

  test('has no direction where the text joins the two by "and"', () => {
    expect(edge('relation:disagree:country:ISL~country:NZL')?.directed).toBe(false);
  });

  test('has no direction where one phrase names both', () => {
    expect(edge('relation:agree:person:elin-sandvik~person:kenji-morita')?.directed).toBe(false);
  });

  test('loses its direction where the other side says the same', () => {
    const said = statement('bergen:6');
    const answered: Statement = {
      ...said,
      id: 'answer' as Statement['id'],
      holders: said.counterparts,
      holderSpans: said.counterpartSpans,
      counterparts: said.holders,
      counterpartSpans: said.holderSpans,
    };
    const [relation] = buildNetwork(workspace, [said, answered]).edges.filter(
      ({ kind }) => kind === 'relation',
    );
    expect(relation).toMatchObject({
      id: 'relation:disagree:country:NOR~person:ines-carvalho',
      directed: false,
      weight: 2,
    });
  });

  test('keeps agreement and disagreement of the same two apart', () => {
    const both = network.edges.filter(({ id }) => id.endsWith('person:elin-sandvik~person:kenji-morita'));
    expect(both.map(({ stance }) => stance)).toEqual(['agree', 'disagree']);
  });

  test('joins no actor with itself', () => {
    const said = statement('bergen:7');
    const withItself: Statement = {
      ...said,
      holders: ['country:ISL', 'country:NZL'] as EntityId[],
      counterparts: ['country:NZL', 'country:ISL'] as EntityId[],
    };
    const { edges } = buildNetwork(workspace, [withItself]);
    expect(edges.map(({ id, weight, directed }) => ({ id, weight, directed }))).toEqual([
      { id: 'relation:disagree:country:ISL~country:NZL', weight: 1, directed: false },
    ]);
  });

  test('gives a relation even where it names no issue', () => {
    const [relation] = buildNetwork(workspace, [{ ...statement('bergen:7'), issue: null }]).edges;
    expect(relation).toMatchObject({ kind: 'relation', issues: [], issueLabels: [] });
  });
});

describe('a network', () => {
  test('counts the statements of an edge and names their issues once each', () => {
    const twice: Statement = { ...statement('dock:15'), id: 'again' as Statement['id'] };
    const [stance] = buildNetwork(workspace, [statement('dock:15'), twice]).edges;
    expect(stance).toMatchObject({ weight: 2, issues: ['proposal:lift-tariffs'] });
  });

  test('links people to their country, which they bring with them', () => {
    expect(edge('affiliation:person:ines-carvalho>country:PRT')).toMatchObject({ weight: 0, stance: null });
    expect(network.nodes.find(({ id }) => id === 'country:PRT')).toMatchObject({
      label: 'Portugal',
      statements: 0,
    });
  });

  test('names a country that no text names by its English name', () => {
    const entities = workspace.entities.filter(({ id }) => id !== 'country:PRT');
    const { nodes } = buildNetwork({ ...workspace, entities }, workspace.statements);
    expect(nodes.find(({ id }) => id === 'country:PRT')?.label).toBe('Portugal');
  });

  test('shows no one who takes part in nothing', () => {
    expect(only('bergen:7').nodes.some(({ id }) => id === 'person:elin-sandvik')).toBe(false);
  });

  test('counts for each actor the statements that it holds or is the other side of', () => {
    expect(network.nodes.find(({ id }) => id === 'person:sigrun-halldal')?.statements).toBe(3);
  });

  test('leaves out statements that lead to entities or issues which are not there', () => {
    const lost: Statement = { ...statement('dock:15'), holders: ['person:nobody'] as EntityId[] };
    const aimless: Statement = { ...statement('dock:15'), issue: 'topic:nothing' as IssueId };
    expect(buildNetwork(workspace, [lost, aimless])).toEqual({ nodes: [], edges: [] });
  });

  test('is empty without statements', () => {
    expect(buildNetwork(workspace, [])).toEqual({ nodes: [], edges: [] });
  });

  test('is the same whatever the order of the statements, but for the order within an edge', () => {
    const { nodes, edges } = buildNetwork(workspace, workspace.statements.toReversed());
    expect(nodes).toEqual(network.nodes);
    expect(edges.map(({ id, weight, directed }) => ({ id, weight, directed }))).toEqual(
      network.edges.map(({ id, weight, directed }) => ({ id, weight, directed })),
    );
  });

  test('has no edge to a node that it lacks', () => {
    const ids = new Set(network.nodes.map(({ id }) => id));
    expect(network.edges.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([]);
  });
});

describe('a filtered network', () => {
  test('is what its statements alone would make', () => {
    fc.assert(
      fc.property(fc.subarray([...workspace.statements]), (statements) => {
        expect(buildNetwork(workspace, statements)).toEqual(
          buildNetwork({ ...workspace, statements }, statements),
        );
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test('keeps the very nodes and edges of which nothing is left out', () => {
    const last = workspace.statements.at(-1)!;
    const { nodes, edges } = buildNetwork(workspace, workspace.statements.slice(0, -1));
    const untouched = edges.filter(({ id }) => !edge(id)!.statements.includes(last.id));
    expect(untouched.length).toBeGreaterThan(10);
    expect(untouched.every((each) => edge(each.id) === each)).toBe(true);
    expect(nodes.filter((node) => network.nodes.includes(node)).length).toBeGreaterThan(5);
  });
});
