/** What can't be seen, so that it can be. */
export const visible = (text: string): string =>
  text.replace(
    /[\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffd]/g,
    (it) => {
      const code = it.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
      return `‹${code}›`;
    },
  );
