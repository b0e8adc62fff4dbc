// Why the system refused a file, in words. In: the system's own word, such as `EACCES`. Out: what a person can act on, with that word behind it.

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'the system does not allow it to you',
  EPERM: 'the system does not allow it to you',
  EROFS: 'it lies where nothing can be written',
  ENOENT: 'it is not there, or a folder above it is not and cannot be made',
  ENOTDIR: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands where a file is needed',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EMFILE: 'too many files are open',
  EBUSY: 'another program holds it',
  ENAMETOOLONG: 'its name is too long',
};

/** A reason that is no word of the system is a sentence already. */
export const explainReason = (reason: string): string =>
  reasons[reason] === undefined ? reason : `${reasons[reason]} (${reason})`;
