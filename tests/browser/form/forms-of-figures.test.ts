import { describe } from 'vitest'
import { formsByPersona } from '../../support/browser/forms.ts'
import { useJourney } from '../../support/browser/journey.ts'
import { isAboutFigures, meetForms } from '../../support/browser/meet-form.ts'

const journey = useJourney()

/** Those of the manager are many: the others are in forms.test.ts, which runs beside this file. */
describe('every form about figures', () => {
  meetForms(journey, { manager: formsByPersona.manager?.filter(isAboutFigures) ?? [] })
})
