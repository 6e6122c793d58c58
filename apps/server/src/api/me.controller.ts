import { Controller, Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ActionsOfAgency, Myself, RequestsToAgency } from '@waymark/engine/cqrs';
import { Asker } from '../access/asker';
import { Requires } from '../access/requirement';
import { Describes } from '../openapi/describes';
import * as answers from './answers';
import { ApiGet } from './api-get';

@Controller('api/v1')
@Requires('token')
export class MeController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @ApiGet('me')
  @Describes({ says: 'Whose token this is, with the roles that they hold now', answer: answers.Me })
  me(@Asker() person: string) {
    return this.queries.execute(new Myself(person));
  }

  @ApiGet('requests')
  @Describes({ says: 'Requests for information to the agencies that you act for', answer: answers.Requests })
  async requests(@Asker() person: string) {
    return { requests: await this.queries.execute(new RequestsToAgency(person)) };
  }

  @ApiGet('actions')
  @Describes({ says: 'Actions that are owned by the agencies that you act for', answer: answers.Actions })
  async actions(@Asker() person: string) {
    return { actions: await this.queries.execute(new ActionsOfAgency(person)) };
  }
}
