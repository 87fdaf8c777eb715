import { z } from 'zod'
import { longestReason } from '../base/form.ts'
import { codeSchema, idSchema, limitedText, versionSchema } from '../base/ids.ts'
import { longestClient, longestIssuer } from './provider-form.ts'
import { providerStates } from './provider-lifecycle.ts'

const values = z.array(z.string().max(300)).max(60)

export const providerFields = {
  issuer: limitedText(longestIssuer),
  clientId: limitedText(longestClient),
  clientSecret: limitedText(longestClient),
  tenantClaim: z.string().trim().max(300),
  tenants: values,
  domains: values,
  factorValues: values,
}

export const setUpProviderSchema = z.strictObject({ agencyCode: codeSchema, ...providerFields })
export const providerSetUpSchema = z.object({ id: z.string() })
/** An empty secret leaves the one that is stored. */
export const reviseProviderSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  ...providerFields,
})
export const renewSecretSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  clientSecret: limitedText(longestClient),
})
export const stepProviderSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  reason: limitedText(longestReason),
})

/** A provider without its secret, which is never shown again. */
const providerSchema = z.object({
  id: z.string(),
  agencyCode: z.string(),
  agencyName: z.string(),
  state: z.enum(providerStates),
  version: z.number(),
  issuer: z.string(),
  clientId: z.string(),
  tenantClaim: z.string(),
  tenants: z.array(z.string()),
  domains: z.array(z.string()),
  factorValues: z.array(z.string()),
  createdAt: z.string(),
  createdBy: z.string(),
  triedAt: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Whether the reader is the second keeper it waits for. */
  mayConfirm: z.boolean(),
})

export const providerListSchema = z.object({
  providers: z.array(providerSchema),
  /** Where one can be set up, and what is entered at the provider. */
  agencies: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      domains: z.array(z.string()),
      returnAddress: z.string(),
      logoutAddress: z.string(),
    }),
  ),
})
