import { describe, expect, it } from 'vitest'
import { formsByPersona } from '../../support/browser/forms.ts'
import { useJourney } from '../../support/browser/journey.ts'
import { isAboutFigures, meetForms } from '../../support/browser/meet-form.ts'
import { listPaths, readText } from '../../support/run/source-files.ts'

const journey = useJourney()

/** An address of numbers alone has no passkeys: account/passkey.test.ts meets it at one that has. */
const metByItsJourney = 'client/src/features/account/passkey/add-passkey-dialog.tsx'

describe('every form', () => {
  it('is met here', () => {
    const drawn = listPaths().filter(
      (path) =>
        path.startsWith('client/src/features/') && /<(FormDialog|Form|AgreeDialog)\s/.test(readText(path)),
    )
    const forms = Object.values(formsByPersona).flat()
    const met = new Set([metByItsJourney, ...forms.map(({ file }) => `client/src/features/${file}.tsx`)])
    expect(drawn.filter((path) => !met.has(path))).toEqual([])
  })

  const { manager = [], ...others } = formsByPersona
  meetForms(journey, { manager: manager.filter((form) => !isAboutFigures(form)), ...others })
})
