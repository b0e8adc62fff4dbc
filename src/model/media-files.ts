// Which files are films and sounds, by their names: what stands in an image's parentheses is a picture or is played.
// In: a source as written. Out: true for one that is played.

const ENDING = /\.(?:mp4|m4v|mov|webm|ogv|mp3|m4a|aac|oga|ogg|opus|wav)(?:[?#].*)?$/i;

const SOUND = /\.(?:mp3|m4a|aac|oga|ogg|opus|wav)(?:[?#].*)?$/i;

export const isMediaFile = (source: string): boolean => ENDING.test(source);

/** What a file is by its name, where nobody has looked into it. */
export const isSoundFile = (source: string): boolean => SOUND.test(source);
