// What Markdown means: sources and the trees they make, both written by hand.

import { describe, expect, it } from 'vitest';
import { formatTree } from './format-tree.ts';
import { readText } from './read-text.ts';

/** Reads lines of source and compares the tree; the source must have these findings, mostly none. */
async function expectTree(source: string, tree: string, messages: readonly string[] = []): Promise<void> {
  const { value, diagnostics } = await readText(dedent(source));
  expect(diagnostics.map((finding) => finding.message)).toEqual(messages);
  expect(value && formatTree(value)).toBe(dedent(tree).trimEnd());
}

function dedent(text: string): string {
  const lines = text.replace(/^\n/, '').split('\n');
  const depth = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(depth)).join('\n');
}

describe('slides', () => {
  it('are cut at rules when there is one, also straight under text', () =>
    expectTree(
      `
      # One
      text
      ---
      ## Two
      ## Still two
      ----
      Below
      `,
      `
      slide #one
        h1 "One"
        p "text"
      slide #two
        h2 "Two"
        h2 "Still two"
      below #s-…
        p "Below"
      `,
    ));

  it('are cut at headings of levels 1 and 2 when there is no rule', () =>
    expectTree(
      `
      # One
      ### Smaller
      Two
      ===
      text

      ***
      `,
      `
      slide #one
        h1 "One"
        h3 "Smaller"
      slide #two
        h1 "Two"
        p "text"
        rule
      `,
    ));

  it('know dashes that are no cut', () =>
    expectTree(
      `
      ---
      deck: { split: headings }
      ---
      Title
      -----
      text
      `,
      `
      slide #title
        h2 "Title"
        p "text"
      `,
    ));

  it('are not cut inside fences, containers, lists, quotes and open HTML', () =>
    expectTree(
      `
      # One

      \`\`\`
      ---
      \`\`\`

      ::: callout

      ---

      :::

      - a

        ---
      > b
      >
      > ---

      <div>

      ---

      </div>

      ---
      # Two
      `,
      `
      slide #one
        h1 "One"
        code - "---"
        callout note
          rule
        ul loose
          li
            p "a"
            rule
        quote
          p "b"
          rule
        <div>
          rule
      slide #two
        h1 "Two"
      `,
    ));

  it('end at a cut right under a table, a list, a quote, HTML or a comment', () =>
    expectTree(
      `
      | a |
      |---|
      | b |
      ---
      - c
      ---
      > d
      ---
      <div>e</div>
      ---
      <!-- .slide: background="#7A2B1F" -->
      ---
      f
      `,
      `
      slide #s-…
        table -
          | "a"
          | "b"
      slide #s-…
        ul
          li
            p "c"
      slide #s-…
        quote
          p "d"
      slide #s-…
        <div>
          p "e"
      slide #s-… {color:#7A2B1F}
      slide #s-…
        p "f"
      `,
    ));
});

describe('parts', () => {
  it('begin at Note: and Page:, which end paragraphs, lists and quotes', () =>
    expectTree(
      `
      # One
      - item
      Page:
      For readers.
      Note: Say hello.
      Page: is text here
      `,
      `
      slide #one
        h1 "One"
        ul
          li
            p "item"
        page-only
          p "For readers."
        note
          p "Say hello." ⏎ "Page: is text here"
      `,
    ));

  it('end at the heading that cuts', () =>
    expectTree(
      `
      # One
      Notes:
      - spoken

      # Two
      shown
      Note: spoken
      `,
      `
      slide #one
        h1 "One"
        note
          ul
            li
              p "spoken"
      slide #two
        h1 "Two"
        p "shown"
        note
          p "spoken"
      `,
    ));

  it('are text on a slide for the page alone, in containers and when indented', () =>
    expectTree(
      `
      # One {only=page}
      Note: printed

      # Two
       Note: indented

      ::: callout
      Note: inside
      :::
      `,
      `
      slide #one {only=page}
        h1 "One"
        p "Note: printed"
      slide #two
        h1 "Two"
        p "Note: indented"
        callout note
          p "Note: inside"
      `,
      Array.from({ length: 2 }, () => '`Note:` begins no speaker notes here: everybody reads what follows.'),
    ));
});

describe('attributes', () => {
  it('belong to the block they end, to the inline they touch, or to the block above', () =>
    expectTree(
      `
      ## Costs {#price .wide only=deck}
      Some **words**{.mark} here. {fragment=fade-up}

      - one {fragment}
      - two {fragment=2}
      {.leads}

      ![A hall](hall.jpg){width=50%}

      ![A hall](hall.jpg)
      {decorative}
      `,
      `
      slide #price {.wide only=deck}
        h2 "Costs"
        p "Some " **"words"**{.mark} " here." {fragment fade-up}
        ul {.leads}
          li {fragment}
            p "one"
          li {fragment 2}
            p "two"
        figure ![A hall](hall.jpg){width=50%}
        figure ![A hall](hall.jpg){decorative=true}
      `,
    ));

  it('are text when anything in the braces is no attribute', () =>
    expectTree(
      `
      # Costs {estimated}
      The set {a, b} and word{.x} and {.x} inside, \\{.x}, {onclick=x} {style=y} {only}
      `,
      `
      slide #costs-estimated
        h1 "Costs {estimated}"
        p "The set {a, b} and word{.x} and {.x} inside, {.x}, {onclick=x} {style=y} {only}"
      `,
    ));

  it('are read from the comments of reveal.js', () =>
    expectTree(
      `
      # One
      <!-- .slide: data-background-color="#7A2B1F" data-transition="zoom" class="dark" id="first" -->
      text <!-- .element: class="fragment grow" data-fragment-index="1" -->

      - item <!-- .element: class="fragment" -->
      `,
      `
      slide #first {.dark color:#7A2B1F transition=zoom}
        h1 "One"
        p "text" {fragment grow 1}
        ul
          li {fragment}
            p "item"
      `,
    ));
});

describe('containers', () => {
  it('nest, and interrupt paragraphs and lists', () =>
    expectTree(
      `
      text
      ::: columns
      ::: column
      - a
      ::: callout {kind=tip}
      b
      :::
      :::
      :::column {.right}
      c
      :::
      :::
      `,
      `
      slide #s-…
        p "text"
        columns
          column
            ul
              li
                p "a"
            callout tip
              p "b"
          column
            p "c"
      `,
    ));

  it('make a row of logos of pictures, however they are written', () =>
    expectTree(
      `
      ::: logos
      ![Bank](bank.svg) [![Mill](mill.svg)](https://mill.example)
      ![Ferry](ferry.svg)

      ![Inn](inn.svg)
      - [![Farm](farm.svg)](https://farm.example)
      :::
      `,
      `
      slide #s-…
        logos
          ![Bank](bank.svg)
          ![Mill](mill.svg) → https://mill.example
          ![Ferry](ferry.svg)
          ![Inn](inn.svg)
          ![Farm](farm.svg) → https://farm.example
      `,
    ));

  it('end at the end of a line where they hold nothing', () =>
    expectTree(
      `
      ---
      link: https://operators.example
      ---
      text
      ::qr
      ::qr {url="https://a.example/?q='b'" .large}
      - item
        ::qr {url=https://c.example width=50%}
      `,
      `
      slide #s-…
        p "text"
        qr https://operators.example
        qr https://a.example/?q='b' {.large}
        ul
          li
            p "item"
            qr https://c.example {width=50%}
      `,
    ));

  it('hold what they are for', () =>
    expectTree(
      `
      ::: stats
      - **3rd** most active project
      - **2×** *more*
      :::
      ::: ask
      :::
      ::: contact
      Write to us.
      :::
      ::: fragments
      1. one
      :::
      ::: deck-only
      seen
      :::
      `,
      `
      slide #s-…
        stats
          "3rd" : "most active project"
          "2×" : *"more"*
        ask
        contact
          p "Write to us."
        fragments
          ol 1
            li
              p "one"
        deck-only
          p "seen"
      `,
    ));

  it('may be GitHub’s alerts', () =>
    expectTree(
      `
      > [!WARNING]
      > Mind the **gap**.
      >
      > - twice

      > [!NOTE] with text is a quote
      `,
      `
      slide #s-…
        callout warning
          p "Mind the " **"gap"** "."
          ul
            li
              p "twice"
        quote
          p "[!NOTE] with text is a quote"
      `,
    ));
});

describe('blocks', () => {
  it('are those of CommonMark and GitHub', () =>
    expectTree(
      `
      # All
      1) one
      2) two

      - [x] done
      - [ ] open

      | Left | Right |
      |:-----|------:|
      | a \\| b | \`c\` |
      | d |

      > To be
      > or not.
      > — Hamlet, prince of *Denmark*

      \`\`\`ts [1|2-3,5|*] {.small}
      let a;


      let b;
      b;
      \`\`\`
      `,
      `
      slide #all
        h1 "All"
        ol 1
          li
            p "one"
          li
            p "two"
        ul
          li [x]
            p "done"
          li [ ]
            p "open"
        table left right
          | "Left" | "Right"
          | "a | b" | \`c\`
          | "d" | 
        quote
          p "To be" ⏎ "or not."
          — "Hamlet", "prince of " *"Denmark"*
        code ts [1-1|2-3,5-5|] "let a;\\n\\n\\nlet b;\\nb;" {.small}
      `,
    ));
});

describe('inlines', () => {
  it('are those of CommonMark and GitHub', () =>
    expectTree(
      `
      # In
      a *b **c*** ~~d~~ \`e\` [f](#g "h") ![i](j.png) <https://k.example> &copy; \\* l  
      m\\
      n
      `,
      `
      slide #in
        h1 "In"
        p "a " *"b " **"c"*** " " ~~"d"~~ " " \`e\` " " ["f"](#g "h") " " ![i](j.png) " " ["https://k.example"](https://k.example) " © * l" ⏎⏎ "m" ⏎⏎ "n"
      `,
    ));

  it('have variables, but not in code', () =>
    expectTree(
      `
      # {{event}} in {{ place ?? Rio de Janeiro }}
      \`{{ansible}}\` \\{{literal}} *{{x}}* [{{y}}](https://a.example/{{z}}) {{not a name}}
      `,
      `
      slide #event-in-place
        h1 {{event}} " in " {{place ?? Rio de Janeiro}}
        p \`{{ansible}}\` " {{literal}} " *{{x}}* " " [{{y}}](https://a.example/{{z}}) " {{not a name}}"
      `,
    ));

  it('may be allowed HTML', () =>
    expectTree(
      `
      # In
      Press <kbd class="key">Ctrl</kbd>, H<sub>2</sub>O,<br>a <b>bold</b> and <a href="https://a.example">linked</a> word<!-- hidden -->.
      `,
      `
      slide #in
        h1 "In"
        p "Press " <kbd class=key>"Ctrl"</kbd> ", H" <sub>"2"</sub> "O," ⏎⏎ "a " **"bold"** " and " ["linked"](https://a.example) " word" "."
      `,
    ));

  it('leave prices alone', () => expectTree('$5,000 and $10,000', 'slide #s-…\n  p "$5,000 and $10,000"'));
});
