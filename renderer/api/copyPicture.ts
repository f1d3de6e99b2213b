import { AppError } from '../../shared/errors/appError.ts';
import { fileUrl } from './files.ts';

/**
 * Puts a PNG file onto the clipboard as a picture. It may still be in the making: the click that allows it would
 * otherwise be too old by then.
 * @throws AppError `host.notCopied`, and whatever `fileId` throws
 */
export async function copyPicture(fileId: Promise<string>): Promise<void> {
  const picture = fileId.then((id) => fetch(fileUrl(id))).then((answer) => answer.blob());
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  } catch (cause) {
    // what went wrong before the clipboard says it better
    await fileId;
    throw new AppError('host.notCopied', {}, cause);
  }
}
