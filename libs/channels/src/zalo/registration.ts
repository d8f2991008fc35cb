import { type TemplateDeclaration, templateDeclarations } from './templates.js';

/** Ids under which training registers the templates with the emulator. */
export const emulatedTemplateIds: Readonly<Record<string, string>> = Object.fromEntries(
  templateDeclarations.map(({ name }, index) => [name, String(300_001 + index)]),
);

/** A declaration in the words of Zalo's template form, with the id it got; the button leads to our public address. */
export function registrationOf(
  declaration: TemplateDeclaration,
  templateId: string,
  publicUrl: string,
): object {
  const { name, title, paragraphs, table, button, parameters } = declaration;
  return {
    templateId,
    templateName: name,
    status: 'ENABLE',
    title,
    paragraphs,
    table,
    button: { title: button.title, url: button.url.replace('<PUBLIC_URL>', publicUrl) },
    parameters: parameters.map((one) => ({
      name: one.name,
      require: one.required,
      minLength: one.minLength,
      maxLength: one.maxLength,
    })),
  };
}
