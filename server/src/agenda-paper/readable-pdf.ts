import { DomainError } from '@roundtable/shared/base/errors.ts'

/** A key of a dictionary with what follows a key there: never a part of an address or of a sentence. */
const locked = /\/Encrypt\s*(?:\d+\s+\d+\s+R\b|<<)/
const program =
  /\/S\s*\/(?:JavaScript|Launch)(?![\w.-])|\/(?:JS|JavaScript)\s*(?:\d+\s+\d+\s+R\b|<<|\(|<[\da-fA-F])/
const page = /\/Type\s*\/Page(?![\w.-])/
/** Objects that lie packed in another: pages can be among them. */
const packed = /\/Type\s*\/ObjStm(?![\w.-])/
/** Between two words a reader passes over zeros and remarks as over spaces. */
const passedOver = /\0+|%[^\r\n]*/g
/** Any letter of a name can be written by its number. */
const byNumber = /#([\da-fA-F]{2})/g

const refuse = (sentence: string): never => {
  throw new DomainError('bad-input', sentence, { fields: [{ field: 'file', sentence }] })
}

/**
 * What every reader of PDF can open: not another kind of file under that name, not locked by a password, with a page,
 * and without a program where it stands openly. What is packed is not unpacked: the reader that opens it runs nothing
 * by itself.
 */
export function assertReadablePdf(bytes: Buffer): void {
  if (bytes.subarray(0, 1024).indexOf('%PDF-') < 0) {
    refuse('This is no PDF, whatever its name says: save it as PDF, and choose that.')
  }
  if (bytes.lastIndexOf('%%EOF') < 0) {
    refuse('This PDF is cut off: its end is missing. Save it again, and choose that.')
  }
  const text = bytes.toString('latin1')
  // A remark can stand between two words; what looks like one can be a part of a sentence.
  const ways = [text, text.replace(passedOver, ' ')].map((each) =>
    each.replace(byNumber, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  )
  for (const plain of ways) {
    if (locked.test(plain)) refuse('This PDF is locked by a password: save it without one.')
    if (program.test(plain)) {
      refuse('This PDF holds a program: print it to a PDF again, which leaves only its pages.')
    }
  }
  if (!ways.some((plain) => page.test(plain) || packed.test(plain))) {
    refuse('This PDF has no page: save it again, and choose that.')
  }
}
