// The peer's language: the generated parser, the two checks that every server of this bench has (an owner that is
// missing, a deadline that is past), and a hover that names what a name stands for. Everything else is Langium's own.
import { inject } from 'langium';
import { AstNodeHoverProvider, createDefaultModule, createDefaultSharedModule } from 'langium/lsp';
import { ActieregisterGeneratedModule, ActieregisterGeneratedSharedModule } from '../../.build/langium/module.js';

class NameHover extends AstNodeHoverProvider {
  getAstNodeHoverContent(node) {
    return node.name === undefined ? undefined : `${node.name}: ${node.titel}`;
  }
}

const hover = { lsp: { HoverProvider: (services) => new NameHover(services) } };

export function createRegisterServices(context) {
  const shared = inject(createDefaultSharedModule(context), ActieregisterGeneratedSharedModule);
  const register = inject(createDefaultModule({ shared }), ActieregisterGeneratedModule, hover);
  shared.ServiceRegistry.register(register);
  register.validation.ValidationRegistry.register({ Register: checkActions });
  return { shared, register };
}

function checkActions(register, accept) {
  const day = register.peildatum ?? '';
  for (const actie of register.acties) {
    const isOpen = actie.status !== 'gereed' && actie.status !== 'vervallen';
    if (!isOpen) continue;
    if (!actie.eigenaar) accept('warning', 'Deze actie heeft geen eigenaar.', { node: actie, property: 'name' });
    if (actie.deadline && actie.deadline < day) {
      accept('warning', 'De deadline is verstreken.', { node: actie, property: 'deadline' });
    }
  }
}
