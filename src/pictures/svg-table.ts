// What an SVG drawing may hold: elements and attributes that a browser and the PDF draw alike and that reach nothing outside.
// In: nothing. Out: the tables that `svg.ts` cuts by.

/** Elements that stay. */
export const svgElements: ReadonlySet<string> = new Set(
  `svg g defs symbol use switch a title desc style
   path rect circle ellipse line polyline polygon
   text tspan textPath
   linearGradient radialGradient stop clipPath mask pattern marker`.split(/\s+/),
);

/** Elements that go with all they hold, and what a person should know of each. The rest of SVG goes with a general word. */
export const svgReasons: Readonly<Record<string, string>> = {
  script: 'a script, which never runs in a picture',
  foreignObject: 'a foreign object, which a PDF cannot hold',
  image: 'a bitmap that is no part of it; put the bitmap into the drawing, or save the whole as PNG',
  animate: 'an animation, which a page cannot show',
  animateMotion: 'an animation, which a page cannot show',
  animateTransform: 'an animation, which a page cannot show',
  set: 'an animation, which a page cannot show',
  iframe: 'another document',
  audio: 'a sound',
  video: 'a film',
};

/** What filters are made of (Filter Effects 1, without `feImage`, which loads): only a bitmap of the drawing can show one that is used. */
export const svgFilterElements: ReadonlySet<string> = new Set(
  `filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
   feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
   feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
);

/** Their attributes, and those of bitmaps. */
export const svgEffectAttributes: ReadonlySet<string> = new Set(
  `filterUnits primitiveUnits color-interpolation-filters in in2 result mode type values operator k1 k2 k3 k4 order kernelMatrix divisor
   bias targetX targetY edgeMode preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent kernelUnitLength
   limitingConeAngle pointsAtX pointsAtY pointsAtZ azimuth elevation z scale xChannelSelector yChannelSelector flood-color flood-opacity
   stdDeviation radius baseFrequency numOctaves seed stitchTiles tableValues slope intercept amplitude exponent
   lighting-color image-rendering`.split(/\s+/),
);

/** Elements that programs leave in a drawing and that draw nothing: they go without a word. */
export const svgSilent: ReadonlySet<string> = new Set(['metadata']);

/** Attributes that stay: geometry, references within the drawing, presentation. */
export const svgAttributes: ReadonlySet<string> = new Set(
  `id class style transform viewBox preserveAspectRatio version xmlns xml:space xml:lang lang role
   x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height d points pathLength rotate textLength lengthAdjust
   startOffset method spacing side href
   gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits patternTransform
   clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient
   fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
   stroke-dasharray stroke-dashoffset opacity color stop-color stop-opacity clip-path clip-rule mask
   marker marker-start marker-mid marker-end display visibility overflow paint-order vector-effect
   shape-rendering text-rendering color-interpolation
   font font-family font-size font-style font-weight font-variant font-stretch text-anchor dominant-baseline
   alignment-baseline baseline-shift letter-spacing word-spacing text-decoration writing-mode direction unicode-bidi
   enable-background`.split(/\s+/),
);
