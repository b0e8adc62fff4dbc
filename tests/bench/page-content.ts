// One-pagers of some 450 words in no tool's syntax, each with words and figures of its own, so that no cache knows the next.
// In: a number. Out: the content of that page, the same each time.

export interface PageItem {
  readonly lead: string;
  readonly text: string;
}

export interface PageSection {
  readonly heading: string;
  readonly items: readonly PageItem[];
}

export interface PageContent {
  readonly title: string;
  readonly subtitle: string;
  readonly ask: string;
  readonly figures: readonly { readonly value: string; readonly label: string }[];
  readonly sections: readonly PageSection[];
  readonly mail: string;
}

const places = ['Lisbon', 'Utrecht', 'Nairobi', 'Osaka', 'Porto Alegre', 'Tallinn', 'Wellington', 'Leipzig'];
const people = ['operators', 'librarians', 'surveyors', 'teachers', 'gardeners', 'engineers', 'translators'];
const things = ['servers', 'catalogues', 'maps', 'classrooms', 'greenhouses', 'pipelines', 'glossaries'];
const adjectives = ['shared', 'public', 'careful', 'independent', 'neighbourly', 'practical', 'patient', 'open'];

const sentences = [
  (w: Words) =>
    `Everything that the ${w.people} of ${w.place} run is open to review, and every change is tested before it counts.`,
  (w: Words) =>
    `A sponsor meets the ${w.people} who keep ${w.things} working when nobody looks, and hears what they need next.`,
  (w: Words) =>
    `Last year ${w.count} ${w.adjective} ${w.things} were mended by hand, which cost more evenings than anybody had planned.`,
  (w: Words) =>
    `There is no ${w.adjective} way to learn this faster than to do it together, in one room, with time to ask.`,
  (w: Words) =>
    `What is learned in ${w.place} is written down the same week, so that ${w.count} others need not find out again.`,
  (w: Words) =>
    `Newcomers bring a fresh eye to old ${w.things}; within a month most of them have changed something for good.`,
];

interface Words {
  readonly place: string;
  readonly people: string;
  readonly things: string;
  readonly adjective: string;
  readonly count: number;
}

/** A small generator of its own (Park and Miller, 1988), so that every machine makes the same pages. */
function drawing(seed: number): (below: number) => number {
  let state = (seed * 7919 + 12345) % 2147483647;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

export function pageContent(seed: number): PageContent {
  const draw = drawing(seed);
  const words = (): Words => ({
    place: places[draw(places.length)]!,
    people: people[draw(people.length)]!,
    things: things[draw(things.length)]!,
    adjective: adjectives[draw(adjectives.length)]!,
    count: 3 + draw(900),
  });
  const item = (): PageItem => {
    const w = words();
    const first = sentences[draw(sentences.length)]!;
    return { lead: `The ${w.adjective} ${w.things} of ${w.place}.`, text: first(words()) };
  };
  const { place, people: who, count } = words();
  return {
    title: `A day for ${who} in ${place}`,
    subtitle: `Invitation number ${seed}, to a room and ${count} questions`,
    ask: `Sponsor the room for one day, and meet the ${who} who keep ${place} running.`,
    figures: [
      { value: `${count}`, label: `${who} in one room, for a whole day` },
      { value: `${2 + draw(9)}×`, label: 'as many questions as last time' },
      { value: '0', label: 'vendor talks, and that is a promise' },
    ],
    sections: ['What happens', 'Why it matters', 'What a sponsor gets', 'What it takes'].map((heading) => ({
      heading,
      items: [item(), item(), item(), item()],
    })),
    mail: `sponsor-${seed}@operators.example`,
  };
}

/** The same as a pitch. */
export function pageMarkdown(content: PageContent): string {
  const sections = content.sections.map(
    ({ heading, items }) => `## ${heading}\n\n${items.map(({ lead, text }) => `- **${lead}** ${text}`).join('\n')}\n`,
  );
  const figures = content.figures.map(({ value, label }) => `- **${value}** ${label}`).join('\n');
  return `---
title: ${content.title}
subtitle: ${content.subtitle}
ask: ${content.ask}
contact: [{ email: ${content.mail} }]
---

## Figures

::: stats
${figures}
:::

${sections.join('\n')}`;
}
