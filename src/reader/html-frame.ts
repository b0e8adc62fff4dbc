// `<iframe>` → a frame that shows a page of an allowed host, with a link to it that stands where there is no network.
// In: the checked attributes of the element and the hosts that the front matter allows. Out: the block, or why there is none.

import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.ts';
import { allowedHost, type HtmlBlock, type Link, noAttributes } from '../model/index.ts';

/** The block of a frame; undefined when its page may not be shown. */
export function readHtmlFrame(
  values: Readonly<Record<string, string>>,
  span: Span,
  allow: readonly string[],
  found: Diagnostic[],
): HtmlBlock | undefined {
  const { src = '' } = values;
  const host = allowedHost(src, allow);
  if (host === undefined) {
    found.push(refusal(src, span));
    return undefined;
  }
  found.push(reached(host, span));
  if (!values.title?.trim()) found.push(missingTitle(span));
  const title = values.title?.trim() || host;
  const attributes = noAttributes;
  const link: Link = { type: 'link', url: src, children: [{ type: 'text', text: title, span }], attributes, span };
  const children = [{ type: 'paragraph', children: [link], attributes, span }] as const;
  return { type: 'html-block', tag: 'iframe', values: { ...values, title }, children, attributes, span };
}

function refusal(src: string, span: Span): Diagnostic {
  const secure = URL.canParse(src) ? new URL(src) : undefined;
  if (secure?.protocol !== 'https:') {
    return diagnostic('html-element', 'The HTML element `<iframe>` is left out.', span, [
      'A frame shows a page of another site: its `src` begins with `https://`.',
    ]);
  }
  return diagnostic(
    'html-element',
    `The HTML element \`<iframe>\` is left out: \`${secure.host}\` is not allowed.`,
    span,
    [
      'A deck asks no other computer for anything unless its author says so: it must open without a network, and nobody should learn who looks at it.',
      `To show the page where there is a network, write \`allow: [${secure.host}]\` in the front matter.`,
    ],
  );
}

function reached(host: string, span: Span): Diagnostic {
  return diagnostic('reaches-host', `The deck shows a page of \`${host}\`.`, span, [
    'The front matter allows it. Without a network, and on the page, a link stands in its place.',
  ]);
}

function missingTitle(span: Span): Diagnostic {
  return diagnostic('frame-title', 'This frame has no title.', span, [
    'A screen reader says it before one enters the frame, and the page prints it. The name of the host stands in for it.',
    'Write what is to be seen: `<iframe title="The harbour, live" src="…"></iframe>`.',
  ]);
}
