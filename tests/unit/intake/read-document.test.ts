import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '#lib/model/document.ts';
import { Failure, type FailureCode } from '#lib/model/failure.ts';
import { readDocument, type DocumentHints } from '#lib/intake/read-document.ts';
import { hostileRows } from '../../fixtures/hostile-rows.ts';

/** "role: text" of each paragraph. */
function outline(document: Document): string[] {
  return document.paragraphs.map((one) => `${one.role}: ${document.text.slice(one.begin, one.end)}`);
}

function failureOf(input: string | Uint8Array, hints?: DocumentHints): FailureCode | null {
  try {
    readDocument(input, hints);
    return null;
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

describe('the sample article', () => {
  const bytes = readFileSync(new URL('../../../data/sample/putin-pompeo-sochi.txt', import.meta.url));
  const document = readDocument(bytes, { name: 'putin-pompeo-sochi.txt' });

  it('has no trace of damage left', () => {
    expect(document.text).not.toMatch(/â|€|†|’’|\ufffd/);
    expect(document.text.match(/“/g)).toHaveLength(document.text.match(/”/g)!.length);
  });

  it('names its publisher in the first line and is body from there on', () => {
    expect(document.publisher).toBe('Bloomberg');
    expect(document.paragraphs.map((one) => one.role)).toEqual([
      'publisher',
      ...Array<string>(15).fill('body'),
    ]);
  });

  it('has the sentence back whose line was broken', () => {
    expect(document.text).toContain(
      'mutual interest to us,” Putin said of President Donald Trump before sitting down for talks.',
    );
  });
});

describe('lines and paragraphs', () => {
  it('keeps one paragraph a line', () => {
    const text = 'Iran refused the offer that was made.\nThe talks failed.\nMoscow regretted it.';
    expect(readDocument(text).text).toBe(text.replaceAll('\n', '\n\n'));
  });

  it('unwraps text that was wrapped at a column', () => {
    const wrapped =
      'The Foreign Minister of the Russian Federation said on\nTuesday that Moscow would never accept the terms that\n' +
      'Washington had proposed at the last meeting in Geneva\nand called them unfair.\n\nThe United States rejected the ' +
      'criticism.';
    expect(outline(readDocument(wrapped))).toEqual([
      'body: The Foreign Minister of the Russian Federation said on Tuesday that Moscow would never accept the terms ' +
        'that Washington had proposed at the last meeting in Geneva and called them unfair.',
      'body: The United States rejected the criticism.',
    ]);
  });

  it('joins a line that breaks off after a title with the name that follows', () => {
    const text = '“It was a good meeting,” she said of Prime Minister\nAbe as she left.\nHe agreed.';
    expect(readDocument(text).text).toBe(
      '“It was a good meeting,” she said of Prime Minister Abe as she left.\n\nHe agreed.',
    );
  });

  it('keeps list items apart', () => {
    const text =
      'They agreed on the following points in the end\n- sanctions against Iran\n- trade with China';
    expect(readDocument(text).paragraphs).toHaveLength(3);
  });

  it('turns every odd space and line end into the plain one, and drops what cannot be seen', () => {
    const text =
      '\ufeffIran\u3000said\u00a0\u00a0no\u200b.\u2028It\vwas\u00adn’t\0 asked.\u2029Russia\tagreed.\r\nSo it ended.';
    expect(readDocument(text).text).toBe(
      'Iran said no.\n\nIt was'.replace('It was', 'It\n\nwasn’t asked.') +
        '\n\nRussia agreed.\n\nSo it ended.',
    );
  });
});

describe('roles and what the first lines tell', () => {
  it('knows a publisher that no list has by where it stands: under the headline, or behind the reporter', () => {
    const body =
      '\n\nLIMA - Peru rejected a Chilean plan to cut the quotas on Thursday, and nobody was surprised.';
    const under = readDocument('Lima rejects new fishing limits\nPACIFIC WIRE\n12 May 2022' + body);
    expect(under).toMatchObject({
      title: 'Lima rejects new fishing limits',
      publisher: 'PACIFIC WIRE',
      date: '2022-05-12',
    });
    const behind = readDocument(
      'Lima rejects new limits\nBy Jane Doe, The Nile Courier, 3 April 2021' + body,
    );
    expect(behind).toMatchObject({ title: 'Lima rejects new limits', publisher: 'The Nile Courier' });
    expect(readDocument('Peru Slams Fake Digest\n12 May 2022' + body)).toMatchObject({
      title: 'Peru Slams Fake Digest',
      publisher: null,
    });
  });

  it('reads headline, byline, date, dateline and credits of an agency report', () => {
    const document = readDocument(
      'Putin and Pompeo seek common ground\nBy Jane Doe and John Roe\nMay 14, 2019 9:30 AM ET\n\n' +
        'SOCHI, Russia, May 14 (Reuters) - Russia said it would not yield.\n\nWashington disagreed.\n\n' +
        'Reporting by Jane Doe; Editing by John Roe',
    );
    expect(outline(document)).toEqual([
      'headline: Putin and Pompeo seek common ground',
      'byline: By Jane Doe and John Roe',
      'dateline: May 14, 2019 9:30 AM ET',
      'dateline: SOCHI, Russia, May 14 (Reuters) -',
      'body: Russia said it would not yield.',
      'body: Washington disagreed.',
      'byline: Reporting by Jane Doe; Editing by John Roe',
    ]);
    expect(document).toMatchObject({
      title: 'Putin and Pompeo seek common ground',
      publisher: 'Reuters',
      date: '2019-05-14',
    });
  });

  it.each([
    ['WASHINGTON (AP) — The Senate agreed.', 'WASHINGTON (AP) —'],
    ['Washington (AFP) – The Senate agreed.', 'Washington (AFP) –'],
    ['CHARLESTON, S.C. — In the fall they agreed.', 'CHARLESTON, S.C. —'],
    ['MEXICO CITY, Feb. 8 (UPI) -- Count him in.', 'MEXICO CITY, Feb. 8 (UPI) --'],
    ['MOSCOW, May 14. /TASS/. Russia agreed.', 'MOSCOW, May 14. /TASS/.'],
    ['(CNN) — The Senate agreed.', '(CNN) —'],
    ['Bishkek, 2 May 2026 – Talks failed after Russia agreed.', 'Bishkek, 2 May 2026 –'],
    ['*Bishkek, 2 May 2026* – Talks failed after Russia agreed.', '*Bishkek, 2 May 2026* –'],
    ['New Delhi, Feb. 8 — Count him in.', 'New Delhi, Feb. 8 —'],
  ])('parts the dateline from %s', (text, dateline) => {
    expect(outline(readDocument(text))[0]).toBe(`dateline: ${dateline}`);
  });

  it.each([
    'NATO — which Russia calls a threat — agreed.',
    'NATO — The Alliance, that is — agreed.',
    'TRUMP: We agree.',
    'The Senate (upper house) — it agreed.',
    'By winning the primary in Ohio, he agreed.',
    'In Ohio, May 5 — The day of the primary — he agreed.',
    'Moscow, 9 May – the day of the parade – was quiet.',
  ])('sees no dateline or byline in %s', (text) => {
    expect(outline(readDocument(text))).toEqual([`body: ${text}`]);
  });

  it.each([
    ['Reuters | 14 May 2019', 'Reuters', '2019-05-14'],
    ['Source: The Washington Post', 'The Washington Post', null],
    ['Moscow Times', 'Moscow Times', null],
  ])('reads the publisher line %s', (line, publisher, date) => {
    const document = readDocument(`${line}\nIran said on Monday that it would not agree to the plan.`);
    expect(document).toMatchObject({ publisher, date });
    expect(document.paragraphs[0]!.role).toBe('publisher');
  });

  it('takes a short first line without a full stop for the headline, not a sentence', () => {
    expect(readDocument('Iran refuses offer\nIran said on Monday that it would refuse.').title).toBe(
      'Iran refuses offer',
    );
    expect(readDocument('Iran refused.\nIt said so on Monday and again on Tuesday.').title).toBeNull();
  });

  it('finds a headline over a line that has only the date', () => {
    const document = readDocument(
      'Harbour board rejects night ferry\n\n4 May 2021\n\nThe harbour board rejected the night ferry between Bergen and Stavanger, its chair said on Tuesday.',
    );
    expect(document.title).toBe('Harbour board rejects night ferry');
    expect(document.date).toBe('2021-05-04');
    expect(document.paragraphs.map(({ role }) => role)).toEqual(['headline', 'dateline', 'body']);
  });

  it('lets hints outweigh what the text says, and finds the headline that repeats the title', () => {
    const document = readDocument('Iran refuses the offer.\n\nReuters said so.', {
      title: 'Iran refuses the offer',
      publisher: 'BBC',
      date: '14 May 2019',
      url: 'https://example.org/a',
    });
    expect(document).toMatchObject({ publisher: 'BBC', date: '2019-05-14', url: 'https://example.org/a' });
    expect(document.paragraphs[0]!.role).toBe('headline');
  });
});

describe('formats', () => {
  it('reads the article of a web page and leaves out what surrounds it', () => {
    const document = readDocument(
      `<!doctype html><html><head><title>Talks &amp; more | BBC News</title><script>document.write("<p>no</p>")</script>
       <meta property="og:site_name" content="BBC News"><link rel="canonical" href="https://example.org/talks">
       <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2019-05-14T23:30:00-04:00"}]}</script>
       </head><body><nav><ul><li>Home<li>World</ul></nav><header>Menu</header><main><h1>Talks &amp; more</h1>
       <p class="byline">By Jane Doe<p>Iran&rsquo;s minister <b>said\nno</b> to <a title="a>b" href=x>Russia</a>.
       <figure><figcaption>Not this</figcaption></figure><div class="related"><p>Read more</div>
       <p>Moscow agreed.<br>So did Rome.</main><footer>Nor this</footer></body></html>`,
    );
    expect(outline(document)).toEqual([
      'headline: Talks & more',
      'byline: By Jane Doe',
      'body: Iran’s minister said no to Russia.',
      'body: Moscow agreed.',
      'body: So did Rome.',
    ]);
    expect(document).toMatchObject({
      title: 'Talks & more',
      publisher: 'BBC News',
      date: '2019-05-14',
      url: 'https://example.org/talks',
    });
  });

  it('leads back from the text of a page to its source', () => {
    const document = readDocument('<p>Iran&#8217;s <i>answer</i> was “no”.</p>');
    const run = document.offsets.find((one) => document.text.slice(one.begin, one.end) === '’');
    expect(run && document.raw.slice(run.rawBegin, run.rawEnd)).toBe('&#8217;');
  });

  it('strips Markdown and reads its front matter', () => {
    const document = readDocument(
      '---\ntitle: "Talks"\ndate: 2019-05-14\nsource: Reuters\nurl: https://example.org/a\n---\n\n# Talks\n\nIran **said** ' +
        '_no_ to [Russia](http://x/y_(z)) and\n`Rome` on a_b_c.\n\n- first point\n- second point\n\n> “We agree.”\n\n' +
        '```\ncode\n```\n![picture](x.png)\nThe end\\*.',
      { name: 'talks.md' },
    );
    expect(outline(document)).toEqual([
      'headline: Talks',
      'body: Iran said no to Russia and Rome on a_b_c.',
      'body: first point',
      'body: second point',
      'body: “We agree.”',
      'body: The end*.',
    ]);
    expect(document).toMatchObject({
      title: 'Talks',
      publisher: 'Reuters',
      date: '2019-05-14',
      url: 'https://example.org/a',
    });
  });

  it('decodes by mark, by validity and by the page’s own word', () => {
    const bytes = (text: string, encoding: BufferEncoding): Uint8Array =>
      Uint8Array.from(Buffer.from(text, encoding));
    expect(readDocument(bytes('Zoë said no.', 'utf8')).encoding).toBe('utf-8');
    expect(readDocument(bytes('\ufeffZoë said no.', 'utf16le')).text).toBe('Zoë said no.');
    expect(readDocument(bytes('Zoë said \x93no\x94.', 'latin1')).text).toBe('Zoë said “no”.');
    expect(
      readDocument(bytes('<meta charset="iso-8859-2"><p>\xa3\xf3d\xbc said no.</p>', 'latin1')).text,
    ).toBe('Łódź said no.');
  });
});

describe('what is refused', () => {
  it.each<[string, string | Uint8Array, FailureCode]>([
    ['nothing', '', 'input-empty'],
    ['white space', ' \n\u00a0\u200b\n', 'input-empty'],
    ['a page without words', '<html><body><script>var a = "words"</script></body></html>', 'input-empty'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7 and so on'), 'input-binary'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'input-binary'],
    [
      'bytes without sense',
      Uint8Array.from({ length: 600 }, (_, index) => (index * 37) % 256),
      'input-binary',
    ],
    ['too much', 'The man said no. '.repeat(400_000), 'input-too-large'],
    [
      'Russian',
      'Президент России и госсекретарь США встретились в Сочи и договорились. '.repeat(5),
      'input-not-english',
    ],
    [
      'German',
      'Der Präsident und der Minister haben sich getroffen und wollen die Beziehungen ihrer Länder verbessern. '.repeat(
        3,
      ),
      'input-not-english',
    ],
    [
      'Dutch',
      'De president en de minister hebben elkaar ontmoet en zeiden dat het een goed gesprek was over de banden. '.repeat(
        3,
      ),
      'input-not-english',
    ],
  ])('refuses %s', (_, input, code) => {
    expect(failureOf(input)).toBe(code);
  });

  it('passes short texts in whatever language, lists of names, and headlines without small words', () => {
    expect(failureOf('Guten Morgen')).toBeNull();
    expect(
      failureOf(`Guests include ${'Ana Ruiz, Ben Okoro, Jane Doe, '.repeat(12)}and John Roe.`),
    ).toBeNull();
    expect(
      failureOf('Trump Hits China\nIran Threatens Retaliation\nEU Leaders Clash Over Quotas\n'.repeat(2)),
    ).toBeNull();
  });

  it('reads five million characters', () => {
    const text = 'Iran said no to the offer of the men. “We agree,” said Rome.\n'
      .repeat(82_000)
      .slice(0, 5_000_000);
    const document = readDocument(text);
    expect(document.paragraphs.length).toBeGreaterThan(80_000);
  });

  it.each(['text', 'markdown', 'html'] as const)(
    'never fails on hostile %s otherwise than by saying why',
    (format) => {
      for (const text of [
        '<',
        '<a b="',
        '<!--',
        '<![CDATA[',
        '<p',
        '</',
        '&#x110000;',
        '```',
        '[[[',
        '---\n',
        '\ud800',
        '</p>',
      ])
        for (const times of [1, 3000]) failureOf(`Iran ${text.repeat(times)}`, { format });
      failureOf('<div>'.repeat(5000) + 'Iran said no', { format });
    },
  );
});

const naughty = hostileRows<string>('naughty.jsonl');

describe.skipIf(!naughty)('the naughty strings', () => {
  it('are all 515 read or refused with a reason, in every format and as title', () => {
    expect(naughty).toHaveLength(515);
    for (const text of naughty!)
      for (const format of ['text', 'markdown', 'html'] as const) {
        failureOf(text, { format });
        const document = readDocument('Iran said no.', {
          title: text,
          publisher: text,
          date: text,
          url: text,
          format,
        });
        expect(document.text).toBe('Iran said no.');
      }
  });
});
