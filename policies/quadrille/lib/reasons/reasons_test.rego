package quadrille.lib.reasons_test

import data.quadrille.aggregate
import data.quadrille.command
import data.quadrille.export
import data.quadrille.lib.reasons
import data.quadrille.read
import data.quadrille.stream
import data.quadrille.transfer

test_every_sentence_is_the_reason_of_some_case if {
	seen := {code |
		some cases in [read.cases, stream.cases, command.cases, aggregate.cases, export.cases, transfer.cases]
		some example in cases
		some code in example.answer.reasons
	}
	object.keys(reasons) == seen
}
