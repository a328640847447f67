#include <myhtml/myhtml.h>
#include <myencoding/encoding.h>

// Rules of tree construction that the library exports without declaring them.
bool myhtml_insertion_mode_initial(myhtml_tree_t *tree, myhtml_token_node_t *token);
bool myhtml_insertion_mode_in_table(myhtml_tree_t *tree, myhtml_token_node_t *token);
bool myhtml_insertion_mode_in_table_body(myhtml_tree_t *tree, myhtml_token_node_t *token);
bool myhtml_insertion_mode_in_row(myhtml_tree_t *tree, myhtml_token_node_t *token);
bool myhtml_insertion_mode_in_caption(myhtml_tree_t *tree, myhtml_token_node_t *token);
bool myhtml_insertion_mode_in_cell(myhtml_tree_t *tree, myhtml_token_node_t *token);
