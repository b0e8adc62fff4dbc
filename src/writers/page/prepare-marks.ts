// QR codes and rows of logos → parts of the body, made once for every size.

import { qrCode } from '../../figures/index.ts';
import { type Logos, nameImage, type Qr, shownAddress } from '../../model/index.ts';
import { prepareParagraph, type TextRun } from '../../typeset/index.ts';
import type { BodyContext } from './body-context.ts';
import type { BodyPart, LogoPart, LogosPart } from './body-part.ts';
import { describeLink } from './runs.ts';

/** A code and its address; the address alone where no code holds it, which the reader has said. */
export function prepareQr(qr: Qr, { styles, words, log }: BodyContext): BodyPart {
  const { url, span, attributes } = qr;
  const origin = { link: { url, contents: describeLink(url) } };
  const style = { ...styles.of('note', styles.share('note')), color: styles.color('ink') };
  const run: TextRun = { text: shownAddress(url), style, origin };
  log.spans.set(run, span);
  const address = prepareParagraph([run]);
  const code = qrCode(url);
  if (!code) return { type: 'text', role: 'P', paragraph: address, indented: false, span };
  return { type: 'qr', url, code, words, address, width: attributes.width, span };
}

export function prepareLogos(logos: Logos, { styles, log }: BodyContext): LogosPart {
  const items = logos.items.map((logo): LogoPart => {
    const { image, url } = logo;
    const link = url ? { url, contents: describeLink(url) } : undefined;
    const run: TextRun = {
      text: nameImage(image),
      style: styles.of('body', 1, { bold: true }),
      origin: link && { link },
    };
    log.spans.set(run, image.span);
    return {
      ...{ picture: image.source, alt: image.alt, decorative: image.attributes.decorative ?? false },
      ...{ link, name: prepareParagraph([run]), span: image.span },
    };
  });
  return { type: 'logos', items };
}
