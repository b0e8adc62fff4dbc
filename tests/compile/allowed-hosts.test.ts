// Hosts that a pitch allows: what a deck shows of them, what its policy says, and what is refused.

import { describe, expect, it } from 'vitest';
import { allFindings, createCompiler, createMemoryHost, locatePitch } from '../../src/index.ts';
import { packageHost } from '../deck/package-files.ts';

async function build(text: string) {
  const host = createMemoryHost({ 'package.json': '{}', 'decks/talk.md': text }, { builtins: packageHost() });
  const { value: source } = await locatePitch(host, 'decks/talk.md');
  const compilation = await createCompiler(host).compile(source!, { outputs: ['deck'] });
  const html = new TextDecoder().decode(compilation.deck?.files[0]?.bytes);
  return {
    html,
    body: html.slice(html.indexOf('<body>'), html.indexOf('<script>', html.indexOf('<body>'))),
    findings: allFindings(compilation).map(({ code, message }) => `${code}: ${message}`),
    policy: /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '',
  };
}

const allowed = (body: string, hosts = 'video.example') => `---\nallow: [${hosts}]\n---\n\n## A slide\n\n${body}\n`;
const frame = '<iframe src="https://video.example/embed/1" title="The harbour, live"></iframe>';

describe('a frame', () => {
  it('shows a page of an allowed host, shut in, with a link to it', async () => {
    const { body, findings, policy } = await build(allowed(frame));
    expect(findings).toEqual(['reaches-host: The deck shows a page of `video.example`.']);
    const shown = /<iframe[^>]*>/.exec(body)?.[0] ?? '';
    expect(shown).toContain('data-src="https://video.example/embed/1" title="The harbour, live"');
    expect(shown).toContain('sandbox="allow-scripts allow-same-origin allow-popups allow-presentation"');
    expect(shown).not.toMatch(/ src=| srcdoc=| onload=/);
    expect(body).toContain(
      '<a href="https://video.example/embed/1" target="_blank" rel="noopener">The harbour, live</a>',
    );
    expect(policy).toContain('frame-src https://video.example;');
    expect(policy).toContain('img-src data: https://video.example;');
    expect(policy).toContain('media-src data: https://video.example;');
  });

  it('loses what its site would decide, without a word, and handlers with one', async () => {
    const { body, findings } = await build(
      allowed(
        '<iframe width="560" height="315" frameborder="0" allow="camera *" allowfullscreen sandbox="" onload="x()" src="https://video.example/1" title="Live"></iframe>',
      ),
    );
    expect(findings).toEqual([
      'reaches-host: The deck shows a page of `video.example`.',
      'html-attribute: The attribute `onload` of `<iframe>` is left out.',
    ]);
    expect(body).not.toMatch(/camera|onload|sandbox=""/);
  });

  it('is called by its host when it has no title, which is said', async () => {
    const { body, findings } = await build(allowed('<iframe src="https://video.example/1"></iframe>'));
    expect(findings).toContain('frame-title: This frame has no title.');
    expect(body).toContain('title="video.example"');
  });

  it.each([
    ['a host that is not allowed', '<iframe src="https://other.example/" title="x"></iframe>'],
    ['a part of the name', '<iframe src="https://example/" title="x"></iframe>'],
    ['a name below it', '<iframe src="https://evil.video.example/" title="x"></iframe>'],
    ['another port', '<iframe src="https://video.example:8443/" title="x"></iframe>'],
    ['a name that only begins so', '<iframe src="https://video.example.evil.example/" title="x"></iframe>'],
    ['a user who is called so', '<iframe src="https://video.example@evil.example/" title="x"></iframe>'],
    ['no https', '<iframe src="http://video.example/" title="x"></iframe>'],
    ['a script', '<iframe src="javascript:alert(1)//video.example" title="x"></iframe>'],
    ['a document of its own', '<iframe srcdoc="<script>alert(1)</script>" title="x"></iframe>'],
    ['a data address', '<iframe src="data:text/html,<script>alert(1)</script>" title="x"></iframe>'],
    ['a file', '<iframe src="file:///etc/passwd" title="x"></iframe>'],
    ['a frame within a line', `Text ${frame} goes on`],
  ])('is left out: %s', async (_, html) => {
    const { body, findings } = await build(allowed(html));
    expect(body).not.toContain('<iframe');
    expect(body).not.toContain('alert(1)');
    expect(findings.some((finding) => finding.startsWith('html-element: '))).toBe(true);
  });

  it('is left out where nothing is allowed, and the policy stays closed', async () => {
    const { body, findings, policy } = await build(`## A slide\n\n${frame}\n`);
    expect(body).not.toContain('<iframe');
    expect(findings).toEqual([
      'html-element: The HTML element `<iframe>` is left out: `video.example` is not allowed.',
    ]);
    expect(policy).not.toContain('https:');
    expect(policy).toContain("frame-src 'none'");
  });
});

describe('a picture', () => {
  it('of an allowed host stays there, in a place that is known', async () => {
    const { body, findings } = await build(allowed('![The harbour](https://video.example/harbour.jpg)'));
    expect(findings).toEqual(['reaches-host: The deck fetches this picture from `video.example`.']);
    expect(body).toMatch(/<img class="remote"[^>]* src="https:\/\/video\.example\/harbour\.jpg" alt="The harbour"/);
  });

  it.each([
    ['https://other.example/harbour.jpg'],
    ['http://video.example/harbour.jpg'],
    ['//video.example/harbour.jpg'],
  ])('of no allowed address is its alternative text: %s', async (address) => {
    const { body, findings } = await build(allowed(`![The harbour](${address})`));
    expect(findings).toEqual([
      'allow-unused: Nothing in the pitch lies on `video.example`.',
      `picture-remote: The picture \`${address}\` lies on the network.`,
    ]);
    expect(body).not.toContain(address);
    expect(body).toContain('The harbour');
  });
});

describe('a host that nothing lies on', () => {
  it('is a warning, as the deck may reach it', async () => {
    const { findings, policy } = await build(allowed(frame, 'video.example, idle.example'));
    expect(findings).toContain('allow-unused: Nothing in the pitch lies on `idle.example`.');
    expect(findings.filter((finding) => finding.startsWith('allow-unused'))).toHaveLength(1);
    expect(policy).toContain('https://idle.example');
  });
});

describe('the name of a host', () => {
  it.each([
    'https://video.example',
    'video.example/path',
    '*.example',
    'localhost',
    '127.0.0.1',
    '[::1]',
    "x.example; script-src 'unsafe-inline'",
    'data:',
    '2130706433',
  ])('%s is none', async (name) => {
    const { findings } = await build(allowed('Text', JSON.stringify(name)));
    expect(findings).toEqual([expect.stringMatching(/^wrong-value: `allow\[0\]` takes the name of a host/)]);
  });

  it('may have a port and letters of any script, and is written as addresses are', async () => {
    const { policy } = await build(allowed('Text', '"Bücher.Example", "cdn.example:8443"'));
    expect(policy).toContain('img-src data: https://xn--bcher-kva.example https://cdn.example:8443;');
  });
});
