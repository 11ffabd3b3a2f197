import { sql } from 'kysely'

/**
 * Where single responses are read: only those of providers, whatever else is asked for. `r` is the response, `i` the invitation
 * it came by, `p` its provider; both are missing for open links and for anonymous invitations, which lead to no response.
 */
export const providerResponses = sql`
  responses r
  left join invitations i on i.organisation_id = r.organisation_id and i.response_id = r.id and not i.is_anonymous
  left join providers p on p.organisation_id = i.organisation_id and p.id = i.provider_id`

export const isOfProvider = sql`r.audience = 'provider'`

export const stateOfResponse = sql`
  case when r.withdrawn_on is not null then 'withdrawn' when r.erased_on is not null then 'erased'
    when r.excluded_on is not null then 'excluded' when r.released_in is not null then 'released' else 'waiting' end`
