import { Injectable, type PipeTransform } from '@nestjs/common';
import { opaqueId } from '@waymark/casework';
import { notFound } from '../problems/problem';

/** An id in an address. What cannot be one names nothing, so the answer is that of every record that is not there. */
@Injectable()
export class OpaqueId implements PipeTransform<string, string> {
  transform(id: string): string {
    if (!opaqueId().safeParse(id).success) throw notFound();
    return id;
  }
}
