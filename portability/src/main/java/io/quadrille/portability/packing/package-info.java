// SPDX-License-Identifier: Apache-2.0
/** Fills a package with what is a person's, deciding each page of readings and entering the export in the ledger. */
package io.quadrille.portability.packing;
