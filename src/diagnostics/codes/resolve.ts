// Codes of pictures and other things a pitch refers to.

import type { CodeEntry } from '../code-entry.ts';

export const resolveCodes = {
  'picture-missing': { severity: 'error', inForeign: 'warning', summary: 'A picture is not where the pitch says.' },
  'picture-outside': {
    severity: 'error',
    inForeign: 'warning',
    summary: 'A picture lies outside the project, where nothing is read.',
  },
  'picture-address': {
    severity: 'error',
    inForeign: 'warning',
    summary: 'A picture is named by something that is no path.',
  },
  'picture-remote': {
    severity: 'warning',
    summary: 'A picture lies on the network, from where nothing is fetched; its alt text stands in its place.',
  },
  'vendored-file': { severity: 'error', summary: 'A downloaded file is gone or is not what was downloaded.' },
  'allow-unused': { severity: 'warning', summary: 'The front matter allows a host that nothing lies on.' },
  'reaches-host': { severity: 'note', summary: 'A deck reaches a host that its front matter allows.' },
  'vendor-refused': {
    severity: 'error',
    summary: 'A file is not downloaded, because of where it lies or how many there are.',
  },
  'vendor-failed': { severity: 'error', summary: 'A file on the web cannot be had.' },
  'vendor-content': { severity: 'error', summary: 'What lies at an address is nothing that a pitch can show.' },
  'vendor-changed': { severity: 'warning', summary: 'A downloaded file or its address does not hold what it did.' },
  'picture-unreadable': {
    severity: 'error',
    inForeign: 'warning',
    summary: 'The system does not let a picture be read.',
  },
  'picture-format': { severity: 'error', inForeign: 'warning', summary: 'A picture is of a kind that is not read.' },
  'picture-animated': {
    severity: 'warning',
    summary: 'A picture is an animation, of which the first frame is shown.',
  },
  'picture-broken': { severity: 'error', inForeign: 'warning', summary: 'A picture file is damaged.' },
  'picture-too-large': {
    severity: 'error',
    inForeign: 'warning',
    summary: 'A picture has more bytes, pixels or shapes than the limit.',
  },
  'picture-heavy': {
    severity: 'warning',
    summary: 'A picture has so many bytes that what holds it is slow to open and to send.',
  },
  'media-missing': {
    severity: 'error',
    inForeign: 'warning',
    summary: 'A video, a sound or its captions cannot be had.',
  },
  'media-remote': {
    severity: 'warning',
    summary: 'A video or a sound lies on the network, from where nothing is fetched; its name stands in its place.',
  },
  'media-format': {
    severity: 'error',
    inForeign: 'warning',
    summary: 'A file is no video or sound that browsers play.',
  },
  'media-codec': {
    severity: 'warning',
    summary: 'A video or a sound is packed in a way that many browsers do not play.',
  },
  'media-too-large': {
    severity: 'error',
    inForeign: 'warning',
    summary: 'A video or a sound has more bytes than the limit.',
  },
  'captions-format': { severity: 'error', inForeign: 'warning', summary: 'Captions are no WebVTT that can be read.' },
  'icon-unknown': { severity: 'warning', summary: 'An icon is not in the set.' },
  'svg-entity': { severity: 'error', inForeign: 'warning', summary: 'An SVG drawing declares XML entities.' },
  'svg-size': { severity: 'error', inForeign: 'warning', summary: 'An SVG drawing does not say how large it is.' },
  'svg-left-out': {
    severity: 'warning',
    summary: 'A part of an SVG drawing is unsafe or cannot be drawn alike everywhere.',
  },
  'svg-rasterised': {
    severity: 'warning',
    summary: 'An SVG drawing holds effects that only a bitmap can show.',
  },
  'svg-text': { severity: 'warning', summary: 'An SVG drawing holds text whose font depends on the computer.' },
  'css-missing': {
    severity: 'error',
    inForeign: 'warning',
    summary: 'A stylesheet is not where the front matter says.',
  },
  'css-left-out': {
    severity: 'warning',
    summary: 'A stylesheet loads what is not there or must not be loaded; it is left out.',
  },
} as const satisfies Record<string, CodeEntry>;
