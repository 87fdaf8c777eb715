import { roleWord } from '@roundtable/shared/base/role.ts'
import { roleMeaning } from '@roundtable/shared/right-table/role-words.ts'
import { listed } from '../../base/format.ts'
import type { Me } from '../../base/trpc.ts'
import { rolesToGive } from './seat/seat.ts'

/** The roles this person can give, each with what it sees and may do. */
export const roleChoices = (me: Pick<Me, 'may'>) =>
  rolesToGive(me).map((role) => {
    const { sees, does } = roleMeaning(role)
    return {
      value: role,
      word: roleWord(role),
      meaning: (
        <div className="role-meaning">
          <p>
            <strong>Sees</strong> {listed(sees)}.
          </p>
          <p>
            <strong>May</strong> {does.length === 0 ? 'read, and change nothing' : listed(does)}.
          </p>
        </div>
      ),
    }
  })
