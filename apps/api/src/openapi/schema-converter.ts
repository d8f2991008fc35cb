import { z } from 'zod';

interface JsonSchema {
  [keyword: string]: unknown;
}

interface Converted {
  schema: JsonSchema;
  components: Record<string, JsonSchema>;
}

/** A contract as JSON Schema 2020-12; what has an id becomes a component and is referred to. */
export function convertContract(
  schema: unknown,
  { schemaType }: { schemaType: 'input' | 'output' },
): Converted {
  if (!(schema instanceof z.ZodType)) throw new Error('contracts are zod schemas');
  const {
    $defs,
    $schema: _dialect,
    ...root
  }: JsonSchema = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: schemaType,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // zod spells out every format as a long regular expression.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
    },
  });
  const components = Object.fromEntries(
    Object.entries($defs ?? {}).map(([name, each]) => [name, withoutId(each)]),
  );
  if (typeof root['id'] !== 'string') return { schema: root, components };
  const { id } = root;
  return {
    schema: { $ref: `#/components/schemas/${id}` },
    components: { ...components, [id]: withoutId(root) },
  };
}

function withoutId({ id: _id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
