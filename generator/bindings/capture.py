"""Print what each module hands to AnsibleModule, as JSON: {module: arguments, or null}.

Usage: capture.py MODULE...   (with the Python that Ansible itself uses)

Ansible's documentation does not say which options exclude or require each other, nor which are
secret: a module tells only the constructor that it calls first. So each module is run with a
constructor that notes its arguments and stops there: nothing of the module's work happens. null
means that the module has no such call: its work is done by an action plugin on the control machine.
"""

import json
import sys

from ansible.module_utils import basic
from ansible.plugins import loader

WANTED = (
    "mutually_exclusive",
    "required_together",
    "required_one_of",
    "required_if",
    "required_by",
)


class Captured(BaseException):
    """Passes the modules' own `except Exception`."""

    def __init__(self, arguments):
        self.arguments = arguments


def note(_self, argument_spec, **arguments):
    raise Captured(dict(arguments, argument_spec=argument_spec))


def options(spec):
    """The part of an argument_spec that the documentation lacks, and the aliases to find it by."""
    return {
        name: {
            "aliases": list(option.get("aliases") or []),
            "default": option.get("default"),
            "no_log": option.get("no_log") is True,
        }
        for name, option in spec.items()
    }


def package(module):
    """Where the module's relative imports start."""
    namespace, collection, _name = module.split(".")
    if (namespace, collection) == ("ansible", "builtin"):
        return "ansible.modules"
    return "ansible_collections.%s.%s.plugins.modules" % (namespace, collection)


def capture(module):
    found = loader.module_loader.find_plugin_with_context(module)
    if not found.resolved:
        sys.exit("%s: Ansible does not know this module" % module)
    path = found.plugin_resolved_path
    with open(path, encoding="utf-8") as source:
        code = compile(source.read(), path, "exec")
    try:
        # runpy fails under Ansible's import hook.
        exec(code, {"__name__": "__main__", "__file__": path, "__package__": package(module)})
    except Captured as captured:
        arguments = captured.arguments
        constraints = {name: arguments.get(name) for name in WANTED}
        return dict(constraints, options=options(arguments["argument_spec"]))
    except SystemExit:
        return None
    return None


def main():
    if hasattr(loader, "init_plugin_loader"):  # ansible-core 2.15 and later
        loader.init_plugin_loader()
    basic.AnsibleModule.__init__ = note
    print(json.dumps({module: capture(module) for module in sys.argv[1:]}, sort_keys=True))


if __name__ == "__main__":
    main()
