import type { FieldProblem } from '../base/errors.ts'

/** Without letters and digits that look alike. */
export const codeLetters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
export const codeLength = 12
/** After so many the code opens nothing any more. */
export const mostWrongCodes = 10

/** What somebody types of a code, as it was made: spaces, dashes and small letters make no difference. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** What is wrong with a code before anybody looks whether it is the one. */
export const problemsOfCode = ({ code }: { code: string }): FieldProblem<'code'>[] =>
  plainCode(code).length === codeLength
    ? []
    : [
        {
          field: 'code',
          sentence: `The code has ${codeLength} letters and digits: check that none is missing.`,
        },
      ]

/** "K7QX-4M2P-9DBR" */
export const codeInGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')
