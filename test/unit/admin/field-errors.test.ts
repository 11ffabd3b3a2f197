import { describe, expect, test } from '@jest/globals'
import { ApiProblem } from '../../../client/shared/api/failures.ts'
import { fieldError, otherErrors } from '../../../client/admin/ui/problem.ts'
