# METADATA
# title: May this app tell this device to do this?
# description: >-
#   A consent allows commands one by one, by name. In the question the streams are the commands asked for, and the
#   window is the time in which they may be carried out; in the answer a slice's streams are the commands allowed. They
#   are carried out only while the consent is valid and its person holds the device.
# schemas:
#   - input: schema.command
package quadrille.command

import data.quadrille.lib.shape
import data.quadrille.lib.weighing

default allow := false

# METADATA
# title: Allowed
# description: Some device may be told something, and nothing that was asked for by name is left uncovered.
allow if decision.allow

# METADATA
# title: The decision
# description: Undefined for a question of another shape than the schema's; one that names no command has it not.
# entrypoint: true
decision := _named if {
	_well_formed
	_weighed.allow
} else := weighing.refusal({_word(code) | some code in _weighed.reasons}) if {
	_well_formed
}

_well_formed if {
	shape.question_of_app(input)
	input.action == "command"
	is_array(input.streams)
	input.window != null
	every candidate in input.candidates { is_array(candidate.commands) }
	every fact in input.facts { is_array(fact.commands) }
}

_named := object.union(_weighed, {"masks": []})

# A command that the consent names is to it what a category is to a reading.
_weighed := weighing.consuming(object.union(input, {
	"candidates": [object.union(candidate, {
		"categories": candidate.commands,
		"data": candidate.validity,
		"precision": {},
	}) |
		some candidate in input.candidates
	],
	"facts": [object.union(fact, {"streams": [{"stream": name, "category": name, "kind": "COMMAND"} |
		some name in fact.commands
	]}) |
		some fact in input.facts
	],
	"settings": object.union(input.settings, {"age": null, "categories": [], "precision": {}, "window": null}),
}))

_word(code) := object.get({"category-not-covered": "command-not-covered"}, code, code)
