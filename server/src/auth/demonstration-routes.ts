import { findPersonByEmail } from '@roundtable/db/queries/session.queries.ts'
import { personas } from '@roundtable/db/seeds/base/personas.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import { json, type Router } from 'express'
import { z } from 'zod'
import type { Services } from '../base/context.ts'
import { openRoutes } from '../base/open-routes.ts'
import { readBody } from '../base/read-body.ts'
import { signIn } from './sign-in.ts'

const personaSchema = z.strictObject({ persona: z.string().max(40) })

/** Mounted in the demonstration only: every invented person, one click each. */
export function demonstrationRoutes(services: Services): Router {
  const router = openRoutes()
  router.get('/api/demo/personas', (_req, res) => {
    res.json(
      personas.map(({ id, name, role, agencyName, sentence }) => ({
        id,
        name,
        roleWord: roleWord(role),
        agencyName,
        sentence,
      })),
    )
  })
  router.post('/api/demo/sign-in', json(), async (req, res) => {
    const input = readBody(personaSchema, req)
    const persona = personas.find(({ id }) => id === input.persona)
    const person = persona && (await findPersonByEmail(services.database.reader, persona.email))
    if (person === undefined) {
      const known = personas.map((p) => p.id).join(', ')
      throw new DomainError('bad-input', `There is no such persona. These sit at the table: ${known}.`)
    }
    // One click stands for everything a real seat would ask for.
    await signIn(services, { req, res, personId: person.id, withFactor: true })
    res.json({ signedIn: persona?.id })
  })
  return router
}
