package quadrille.command_test

import data.quadrille.command
import data.quadrille.lib.reasons

test_case[name] if {
	some name, example in command.cases
	command.decision == example.answer with input as example.input
}

test_every_reason_has_a_sentence_in_both_languages[code] if {
	some example in command.cases
	some code in example.answer.reasons
	reasons[code].en != ""
	reasons[code].fr != ""
}

_refused contains name if {
	some name, example in command.cases
	not example.answer.allow
}

test_nothing_comes_with_a_refusal[name] if {
	some name in _refused
	answer := command.decision with input as command.cases[name].input
	[answer.consents, answer.filters, answer.masks, answer.obligations] == [[], [], [], []]
}

_asked := command.cases["a command that the consent names is allowed while it may be carried out"].input

test_empty_question_is_not_answered if {
	not command.decision with input as {}
	command.allow == false with input as {}
}

test_question_without_a_part_is_not_answered[part] if {
	some part in object.keys(_asked)
	not command.decision with input as object.remove(_asked, [part])
}

test_question_of_another_action_is_not_answered if {
	not command.decision with input as object.union(_asked, {"action": "read"})
}

test_command_without_a_time_to_carry_it_out_is_not_judged if {
	not command.decision with input as object.union(_asked, {"window": null})
}

test_commands_that_nobody_has_named_are_not_judged[path] if {
	some path in ["candidates/0/commands", "facts/0/commands"]
	not command.decision with input as json.remove(_asked, [path])
}

test_allowed_is_what_the_decision_allows[name] if {
	some name, example in command.cases
	command.allow == example.answer.allow with input as example.input
}
