// SPDX-License-Identifier: Apache-2.0
/** A person's exports and her account. */
package io.quadrille.portability.portal.mydata;
